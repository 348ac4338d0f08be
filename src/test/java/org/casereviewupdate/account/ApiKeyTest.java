package org.casereviewupdate.account;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.casereviewupdate.support.AdminKey;
import org.casereviewupdate.support.FeatureTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@FeatureTest
class ApiKeyTest {

    @Test
    void without_a_key_the_door_stays_shut() {
        given().get("/api/v1/api-keys").then().statusCode(401).header("WWW-Authenticate", startsWith("Bearer"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer wrong", "Bearer ", "Basic dXNlcjpwYXNz", "test-admin-key-0123456789abcdef"})
    void a_key_that_is_none_opens_nothing(String header) {
        given().header("Authorization", header).get("/api/v1/api-keys").then().statusCode(401);
    }

    @Test
    void a_new_key_works_and_its_secret_is_shown_once() {
        String secret = make("VIEWER").statusCode(201).extract().path("secret");

        admin().get("/api/v1/api-keys")
                .then()
                .statusCode(200)
                .body("label", hasItem("A test"))
                .body(not(equalTo(secret)));
        given().auth().oauth2(secret).get("/api/v1/api-keys").then().statusCode(403);
    }

    @Test
    void a_revoked_key_is_dead_at_once() {
        ValidatableResponse made = make("ADMIN").statusCode(201);
        String secret = made.extract().path("secret");
        String id = made.extract().path("key.id");
        given().auth().oauth2(secret).get("/api/v1/api-keys").then().statusCode(200);

        admin().post("/api/v1/api-keys/" + id + "/revocation").then().statusCode(200);

        given().auth().oauth2(secret).get("/api/v1/api-keys").then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EDITOR", "APPROVER", "VIEWER"})
    void only_an_admin_makes_keys(String role) {
        String secret = make(role).extract().path("secret");

        given().auth()
                .oauth2(secret)
                .contentType(ContentType.JSON)
                .body("{\"label\":\"mine\",\"role\":\"ADMIN\"}")
                .post("/api/v1/api-keys")
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse make(String role) {
        return admin().contentType(ContentType.JSON)
                .body("{\"label\":\"A test\",\"role\":\"" + role + "\"}")
                .post("/api/v1/api-keys")
                .then();
    }

    private static io.restassured.specification.RequestSpecification admin() {
        return given().auth().oauth2(AdminKey.SECRET);
    }
}
