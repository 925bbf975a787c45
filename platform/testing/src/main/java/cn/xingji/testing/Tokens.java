package cn.xingji.testing;

import io.smallrye.jwt.build.Jwt;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Access tokens of the shape that Keycloak issues, signed with a key that the service under test verifies. */
public final class Tokens {
    private static final KeyPair KEYS = keys();

    private final String name;
    private final Set<String> roles = new HashSet<>();
    private UUID subject;
    private String ownName;
    private Optional<String> verifiedName;
    private Optional<UUID> organization = Optional.empty();

    private Tokens(String name) {
        this.name = name;
        this.ownName = name;
        this.verifiedName = Optional.of(name);
        this.subject = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** A person of this name; the same name is the same person. */
    public static Tokens of(String name) {
        return new Tokens(name);
    }

    /** The id of the person of this name. */
    public static UUID idOf(String name) {
        return new Tokens(name).subject;
    }

    public Tokens role(String... more) {
        roles.addAll(Arrays.asList(more));
        return this;
    }

    public Tokens subject(UUID id) {
        this.subject = id;
        return this;
    }

    public Tokens organization(UUID id) {
        this.organization = Optional.of(id);
        return this;
    }

    /** Somebody who gave himself another name than the one that he goes by. */
    public Tokens callingHimself(String other) {
        this.ownName = other;
        return this;
    }

    /** Somebody whose name the body has not verified. */
    public Tokens unverified() {
        this.verifiedName = Optional.empty();
        return this;
    }

    /** The token, for {@code Authorization: Bearer}. */
    public String sign() {
        var claims = new HashMap<String, Object>();
        claims.put("preferred_username", name);
        claims.put("name", ownName);
        verifiedName.ifPresent(verified -> claims.put("verifiedName", verified));
        claims.put("realm_access", Map.of("roles", roles));
        organization.ifPresent(id -> claims.put("organization", id.toString()));
        return Jwt.claims(claims)
                .subject(subject.toString())
                .audience("xingji")
                .issuer("https://xingji.test")
                .expiresIn(3600)
                .jws()
                .sign(KEYS.getPrivate());
    }

    static String publicKey() {
        return Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded());
    }

    private static KeyPair keys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
