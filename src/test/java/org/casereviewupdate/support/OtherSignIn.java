package org.casereviewupdate.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantConfigResolver;
import io.quarkus.oidc.runtime.OidcTenantConfig.ApplicationType;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** An organisation's own sign-in (OpenID Connect), and the settings that an operator would make for it; off until a test opens it. */
@Singleton
public class OtherSignIn implements TenantConfigResolver {

    private static final String CLIENT = "case-review-update";

    private @Nullable HttpServer server;
    private @Nullable RsaJsonWebKey key;
    private boolean open;
    private String subject = "";
    private List<String> groups = List.of();

    @Override
    public Uni<OidcTenantConfig> resolve(RoutingContext request, OidcRequestContext<OidcTenantConfig> context) {
        if (!open || !request.normalizedPath().equals("/console/sign-in-with")) {
            return Uni.createFrom().nullItem();
        }
        return Uni.createFrom()
                .item(OidcTenantConfig.authServerUrl(issuer())
                        .tenantId("other")
                        .clientId(CLIENT)
                        .credentials("a-secret-of-at-least-thirty-two-characters")
                        .applicationType(ApplicationType.WEB_APP)
                        .roles()
                        .roleClaimPath("groups")
                        .end()
                        .authentication()
                        .redirectPath("/console/sign-in-with")
                        .cookiePath("/console/sign-in-with")
                        .end()
                        .build());
    }

    /** Whoever comes is this person from now on. */
    public void signsIn(String subject, String... groups) throws IOException, JoseException {
        open = true;
        this.subject = subject;
        this.groups = List.of(groups);
        if (server == null) {
            RsaJsonWebKey made = RsaJwkGenerator.generateJwk(2048);
            made.setKeyId("1");
            made.setAlgorithm(AlgorithmIdentifiers.RSA_USING_SHA256);
            key = made;
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            started.createContext("/", this::answer);
            started.start();
            server = started;
        }
    }

    /** Nobody comes from outside any more. The server stays, because the program keeps what it has learned of it. */
    public void close() {
        open = false;
    }

    public String issuer() {
        return server == null ? "" : "http://localhost:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = body(exchange.getRequestURI().getPath()).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private String body(String path) {
        return switch (path) {
            case "/.well-known/openid-configuration" -> """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token","jwks_uri":"%1$s/keys"}
                """.formatted(issuer());
            case "/keys" -> "{\"keys\":[" + made().toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY) + "]}";
            default ->
                "{\"id_token\":\"%s\",\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":300}"
                        .formatted(token(), token());
        };
    }

    private String token() {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(issuer());
        claims.setAudience(CLIENT);
        claims.setSubject(subject);
        claims.setStringClaim("name", "Somebody from outside");
        claims.setStringListClaim("groups", groups);
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(5);
        JsonWebSignature signed = new JsonWebSignature();
        signed.setPayload(claims.toJson());
        signed.setKey(made().getPrivateKey());
        signed.setKeyIdHeaderValue("1");
        signed.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        try {
            return signed.getCompactSerialization();
        } catch (JoseException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private RsaJsonWebKey made() {
        return java.util.Objects.requireNonNull(key);
    }
}
