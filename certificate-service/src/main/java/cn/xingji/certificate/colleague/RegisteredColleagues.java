package cn.xingji.certificate.colleague;

import cn.xingji.rules.people.Colleague;
import cn.xingji.rules.people.Colleagues;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** What is known here of the body's register. */
@ApplicationScoped
class RegisteredColleagues implements PanacheRepositoryBase<RegisteredColleague, UUID>, Colleagues {

    @Override
    public Optional<Colleague> find(UUID personId) {
        return findByIdOptional(personId).map(RegisteredColleague::colleague);
    }

    void know(RegisteredColleague person) {
        getEntityManager().merge(person);
    }
}
