package cn.xingji.thing;

import static cn.xingji.rules.RuleId.R5_1_FORM;
import static cn.xingji.rules.RuleId.R5_2_1_10D;
import static cn.xingji.rules.deadline.DeadlineKind.APPLICATION_REVIEW;

import cn.xingji.clock.BusinessClock;
import cn.xingji.deadline.Deadlines;
import cn.xingji.deadline.Due;
import cn.xingji.events.ApplicationEvent.ApplicationWithdrawn;
import cn.xingji.outbox.Outbox;
import cn.xingji.rules.Refused;
import cn.xingji.rules.vocabulary.CaseId;
import cn.xingji.usecase.UseCase;
import cn.xingji.web.IfMatch;
import cn.xingji.work.Works;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** A use case as every service has them. */
@UseCase
class Things {
    static final long VERSION = 3;

    private final Outbox outbox;
    private final Deadlines deadlines;
    private final Works works;
    private final BusinessClock clock;
    private final EntityManager entities;

    Things(Outbox outbox, Deadlines deadlines, Works works, BusinessClock clock, EntityManager entities) {
        this.outbox = outbox;
        this.deadlines = deadlines;
        this.works = works;
        this.clock = clock;
        this.entities = entities;
    }

    void create(UUID id, String name) {
        if (name.isBlank()) {
            throw Refused.invalidField(R5_1_FORM, "unknown", "name").with("what", "name");
        }
        outbox.tell(new ApplicationWithdrawn(new CaseId(id), clock.today()));
    }

    void edit(IfMatch seen) {
        seen.require(VERSION);
    }

    /** As the database answers when another was faster. */
    void quarrel(String sqlState) {
        entities.createNativeQuery("do $$ begin raise exception sqlstate '%s'; end $$".formatted(sqlState))
                .executeUpdate();
    }

    void openDeadline(UUID id) {
        deadlines.open(APPLICATION_REVIEW, id, new Due(clock.today().plusDays(10), R5_2_1_10D, "v1", "ten days"));
    }

    void order(UUID id) {
        works.order(ThingWorker.KIND, id);
    }

    void orderUntilToday(UUID id) {
        works.orderUntil(ThingWorker.KIND, id, clock.today());
    }

    void orderAndFail(UUID id) {
        works.order(ThingWorker.KIND, id);
        throw Refused.conflict("unknown").with("what", "everything");
    }
}
