package it.comunitadipratiche.core.identity.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import it.comunitadipratiche.core.kernel.Settings;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** A provider that signs in whoever it is told to and says of them what it is told to. */
final class TinyProvider implements AutoCloseable {
    static final String CLIENT = "community";
    static final String SECRET = "a secret: 100% of the tests";
    private static final RSAKey KEY = key("first");

    private final HttpServer server;
    private final String issuer;
    private final Map<String, Ticket> tickets = new ConcurrentHashMap<>();
    private volatile String userInfo = "{}";
    private volatile String statedIssuer;

    TinyProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        issuer = "http://localhost:" + server.getAddress().getPort() + "/realm";
        statedIssuer = issuer;
        server.createContext("/realm/.well-known/openid-configuration", exchange -> send(exchange, 200, description()));
        server.createContext("/realm/keys", exchange -> send(exchange, 200, new JWKSet(KEY).toString()));
        server.createContext("/realm/token", this::token);
        server.createContext("/realm/person", exchange -> send(exchange, 200, userInfo));
        server.start();
    }

    /** The settings of a community whose people may sign in here. */
    Settings settings() {
        return new Settings(Map.of(
                "community.openid.issuer", issuer,
                "community.openid.client-id", CLIENT,
                "community.openid.client-secret", SECRET,
                "community.openid.label", "Tiny",
                "community.site-url", "https://community.example.org"));
    }

    String issuer() {
        return issuer;
    }

    /** Makes it describe itself as somebody else. */
    void pretendToBe(String other) {
        statedIssuer = other;
    }

    void tellOfThePerson(String json) {
        userInfo = json;
    }

    /** Lets somebody sign in who was sent here, and gives what their browser brings back. */
    Map<String, List<String>> answer(URI departure, UnaryOperator<JWTClaimsSet.Builder> person) {
        return answerWith(departure, nonce -> signed(person.apply(claims(nonce)).build()));
    }

    /** The same with a token that is made elsewhere, for a nonce. */
    Map<String, List<String>> answerWith(URI departure, UnaryOperator<String> token) {
        Map<String, List<String>> asked = URLUtils.parseParameters(departure.getRawQuery());
        String code = UUID.randomUUID().toString();
        tickets.put(code, new Ticket(one(asked, "code_challenge"), token.apply(one(asked, "nonce"))));
        return new HashMap<>(
                Map.of("code", List.of(code), "state", List.of(one(asked, "state")), "iss", List.of(issuer)));
    }

    /** What every good ID token says. */
    JWTClaimsSet.Builder claims(String nonce) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(CLIENT)
                .subject("ada")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)))
                .claim("nonce", nonce);
    }

    /** A logout token, by which nobody signs out as yet. */
    JWTClaimsSet.Builder logout() {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(CLIENT)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)))
                .jwtID(UUID.randomUUID().toString())
                .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
    }

    String signed(JWTClaimsSet claims) {
        return signed(KEY, JWSAlgorithm.RS256, claims);
    }

    static String signed(RSAKey key, JWSAlgorithm algorithm, JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build(), claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A key that claims to be called what the provider's is called, and is not. */
    static RSAKey foreignKey() {
        return key(KEY.getKeyID());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, List<String>> asked =
                URLUtils.parseParameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Ticket ticket = tickets.remove(one(asked, "code"));
        if (ticket == null
                || !ticket.challenge().equals(challenge(one(asked, "code_verifier")))
                || !isClient(exchange.getRequestHeaders().getFirst("Authorization"))) {
            send(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        send(
                exchange,
                200,
                "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"id_token\":\"" + ticket.token() + "\"}");
    }

    private static boolean isClient(String authorization) {
        String expected = "community:a+secret%3A+100%25+of+the+tests";
        return authorization.equals(
                "Basic " + Base64.getEncoder().encodeToString(expected.getBytes(StandardCharsets.UTF_8)));
    }

    private static String challenge(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String description() {
        return """
                {"issuer": "%1$s", "authorization_endpoint": "%2$s/enter", "token_endpoint": "%2$s/token",
                 "jwks_uri": "%2$s/keys", "userinfo_endpoint": "%2$s/person", "end_session_endpoint": "%2$s/leave",
                 "response_types_supported": ["code"], "subject_types_supported": ["public"],
                 "id_token_signing_alg_values_supported": ["RS256"],
                 "authorization_response_iss_parameter_supported": true}
                """.formatted(statedIssuer, issuer);
    }

    private static void send(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private static String one(Map<String, List<String>> parameters, String name) {
        return Objects.requireNonNull(parameters.get(name), name).get(0);
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a code is good for. */
    private record Ticket(String challenge, String token) {}
}
