package cn.xingji.audit.auditor;

import cn.xingji.clock.BusinessClock;
import cn.xingji.outbox.Outbox;
import cn.xingji.rules.Refused;
import cn.xingji.usecase.UseCase;
import cn.xingji.web.IfMatch;
import java.util.Optional;
import java.util.UUID;

/** Keeps the register of the body's people. */
@UseCase
class Registering {
    private final Auditors auditors;
    private final Outbox outbox;
    private final BusinessClock clock;

    Registering(Auditors auditors, Outbox outbox, BusinessClock clock) {
        this.auditors = auditors;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Registers a person, or replaces what was registered of him.
     *
     * @return who is new in the register; empty when an entry was replaced
     */
    Optional<UUID> register(UUID personId, IfMatch seen, Qualification qualification) {
        var known = auditors.findByIdOptional(personId);
        known.ifPresent(auditor -> seen.require(auditor.version()));
        var auditor = known.orElseGet(() -> new Auditor(personId));
        var registered = auditor.register(qualification, clock.today());
        qualification.superior().ifPresent(this::requireRegistered);
        auditors.persist(auditor);
        outbox.tell(registered);
        return known.isPresent() ? Optional.empty() : Optional.of(personId);
    }

    /** Records that the person worked at or advised an organisation. */
    void tie(UUID personId, Tie tie) {
        outbox.tell(auditors.existing(personId).tie(tie, clock.today()));
    }

    private void requireRegistered(UUID superior) {
        if (auditors.findByIdOptional(superior).isEmpty()) {
            throw Refused.invalidField("auditor.superior-unknown", "superior");
        }
    }
}
