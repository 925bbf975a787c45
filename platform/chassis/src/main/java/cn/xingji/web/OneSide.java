package cn.xingji.web;

import cn.xingji.rules.Refused;
import cn.xingji.rules.people.Role;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Optional;

/** Turns away an account that is staff and applicant at once, whatever it asks for. */
@ApplicationScoped
class OneSide {
    private static final int RIGHT_AFTER_AUTHENTICATION = 190;
    private static final int FORBIDDEN = 403;

    void register(@Observes Filters filters) {
        filters.register(OneSide::check, RIGHT_AFTER_AUTHENTICATION);
    }

    private static void check(RoutingContext exchange) {
        refusal(exchange)
                .ifPresentOrElse(
                        refused -> new EarlyProblem(FORBIDDEN, refused.code(), "problem.FORBIDDEN", Map.of())
                                .answer(exchange),
                        exchange::next);
    }

    private static Optional<Refused> refusal(RoutingContext exchange) {
        try {
            if (exchange.user() instanceof QuarkusHttpUser user) {
                Role.of(user.getSecurityIdentity().getRoles());
            }
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(refused);
        }
    }
}
