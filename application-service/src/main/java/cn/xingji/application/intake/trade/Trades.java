package cn.xingji.application.intake.trade;

import static java.util.function.Function.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The trades that an applicant can be of. */
@ApplicationScoped
public class Trades implements PanacheRepositoryBase<Trade, String> {

    public Optional<Trade> of(String code) {
        return findByIdOptional(code);
    }

    public Map<String, Trade> of(Collection<String> codes) {
        return list("code in ?1", codes).stream().collect(Collectors.toMap(Trade::code, identity()));
    }

    public List<Trade> all() {
        return list("order by code");
    }
}
