package org.casereviewupdate.support;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** The key that the tests' settings let in as the first admin. */
public final class AdminKey {

    public static final String SECRET = "test-admin-key-0123456789abcdef";

    private AdminKey() {}

    /** A JSON request made with it. */
    public static RequestSpecification admin() {
        return RestAssured.given().auth().oauth2(SECRET).contentType(ContentType.JSON);
    }
}
