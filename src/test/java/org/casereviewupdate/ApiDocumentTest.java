package org.casereviewupdate;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.casereviewupdate.support.FeatureTest;
import org.junit.jupiter.api.Test;

/** The API's document is committed, so that a change of the API shows in review. */
@FeatureTest
class ApiDocumentTest {

    private static final Path COMMITTED = Path.of("src/docs/openapi.yaml");

    @TestHTTPResource(value = "openapi", management = true)
    URI document;

    @Test
    void the_committed_document_is_the_api() throws IOException {
        String actual = given().accept("application/yaml")
                .get(document)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        if (Boolean.getBoolean("api-document.update")) {
            Files.writeString(COMMITTED, actual);
        }

        assertThat(actual)
                .as(
                        "The API has changed. To commit the change: ./mvnw test -Dtest=ApiDocumentTest -Dapi-document.update=true")
                .isEqualTo(Files.readString(COMMITTED));
    }

    @Test
    void o_01_the_public_port_shows_none_of_the_inside() {
        for (String path : new String[] {
            "/q",
            "/q/",
            "/q/openapi",
            "/q/metrics",
            "/q/health",
            "/q/health/live",
            "/q/dev",
            "/q/dev-ui",
            "/q/arc",
            "/q/info",
            "/q/swagger-ui",
            "/actuator",
            "/metrics",
            "/health",
            "/openapi"
        }) {
            given().get(path).then().statusCode(404);
        }
    }
}
