package cn.xingji.application.casework.letter;

import cn.xingji.rules.Refused;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** The words of the letters, in their versions. */
@ApplicationScoped
class LetterTemplates implements PanacheRepositoryBase<LetterTemplate, LetterTemplate.Version> {

    LetterTemplate inForce(LetterKind kind, LocalDate on) {
        return find("id.kind = ?1 and effectiveFrom <= ?2 order by effectiveFrom desc", kind, on)
                .firstResultOptional()
                .orElseThrow(() -> Refused.conflict("letter.no-template").with("kind", kind));
    }

    List<LetterTemplate> all() {
        return list("order by id.kind, id.version desc");
    }

    /** The newest words of a kind, in force already or not. */
    LetterTemplate latest(LetterKind kind) {
        return find("id.kind = ?1 order by id.version desc", kind)
                .firstResultOptional()
                .orElseThrow(() -> Refused.conflict("letter.no-template").with("kind", kind));
    }
}
