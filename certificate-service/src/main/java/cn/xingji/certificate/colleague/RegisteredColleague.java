package cn.xingji.certificate.colleague;

import cn.xingji.rules.people.Colleague;
import cn.xingji.rules.people.Standing;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Somebody of the body's register, as audit-service told. */
@Entity
@Table(name = "colleague")
class RegisteredColleague {
    @Id
    private UUID personId;

    private String name;

    @JdbcTypeCode(SqlTypes.JSON)
    private Standing standing;

    protected RegisteredColleague() {}

    RegisteredColleague(UUID personId, String name, Standing standing) {
        this.personId = personId;
        this.name = name;
        this.standing = standing;
    }

    Colleague colleague() {
        return new Colleague(personId, name, standing);
    }
}
