package cn.xingji.gateway;

import cn.xingji.rules.Refused;
import cn.xingji.rules.people.Role;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;

/** Turns away an account that is staff and applicant at once, as every service does behind it. */
@ApplicationScoped
class OneSide {
    private static final int RIGHT_AFTER_AUTHENTICATION = 190;

    void register(@Observes Filters filters) {
        filters.register(OneSide::check, RIGHT_AFTER_AUTHENTICATION);
    }

    private static void check(RoutingContext context) {
        refusal(context).ifPresentOrElse(refused -> new Problem(403, refused.code()).answer(context), context::next);
    }

    private static Optional<Refused> refusal(RoutingContext context) {
        try {
            if (Backend.isApi(context.normalizedPath()) && context.user() instanceof QuarkusHttpUser user) {
                Role.of(user.getSecurityIdentity().getRoles());
            }
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(refused);
        }
    }
}
