package cn.xingji.gateway;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which service answers for which paths: the whole table. */
enum Backend {
    APPLICATION(
            "/api/v1/organizations",
            "/api/v1/applications",
            "/api/v1/archive",
            "/api/v1/certifications",
            "/api/v1/changes",
            "/api/v1/contract-terms",
            "/api/v1/fee-schedules",
            "/api/v1/invitations",
            "/api/v1/invoices",
            "/api/v1/letter-templates",
            "/api/v1/regions",
            "/api/v1/retention",
            "/api/v1/services/application-service",
            "/api/v1/work"),
    AUDIT(
            "/api/v1/auditors",
            "/api/v1/programmes",
            "/api/v1/audits",
            "/api/v1/client-hours",
            "/api/v1/services/audit-service"),
    SCORING("/api/v1/schemes", "/api/v1/score-sheets", "/api/v1/services/scoring-service"),
    CERTIFICATE(
            "/api/v1/decision-files",
            "/api/v1/certificates",
            "/api/v1/public/certificates",
            "/api/v1/services/certificate-service",
            "/verify"),
    SURVEILLANCE("/api/v1/surveillance-plans", "/api/v1/special-audits", "/api/v1/services/surveillance-service");

    private static final String API = "/api/";
    private static final List<String> PUBLIC = List.of("/api/v1/public", "/verify");

    private final List<String> paths;

    Backend(String... paths) {
        this.paths = List.of(paths);
    }

    /** Its name in the settings. */
    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    List<String> paths() {
        return paths;
    }

    static Optional<Backend> of(String path) {
        return Arrays.stream(values())
                .filter(backend -> backend.paths.stream().anyMatch(prefix -> isWithin(path, prefix)))
                .findFirst();
    }

    /** Whether anybody may call this path without signing in. */
    static boolean isPublic(String path) {
        return PUBLIC.stream().anyMatch(prefix -> isWithin(path, prefix));
    }

    /** Whether programs call this path, rather than browsers open it as a page. */
    static boolean isApi(String path) {
        return path.startsWith(API);
    }

    private static boolean isWithin(String path, String prefix) {
        return path.equals(prefix) || path.startsWith(prefix + "/");
    }
}
