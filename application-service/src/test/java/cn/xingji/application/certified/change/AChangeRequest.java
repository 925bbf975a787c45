package cn.xingji.application.certified.change;

import static cn.xingji.application.certified.certification.ACertification.CLIENT;
import static cn.xingji.application.certified.certification.ACertification.aCertification;
import static cn.xingji.application.intake.application.AnApplication.NOW;
import static cn.xingji.application.intake.application.AnApplication.RECEIVED;

import cn.xingji.application.intake.attachment.AttachmentKind;
import cn.xingji.rules.people.Caller;
import cn.xingji.rules.people.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Builds change requests as far along as a test needs them: another name, shown by the business licence. */
final class AChangeRequest {
    static final Set<AttachmentKind> SHOWN = Set.of(AttachmentKind.BUSINESS_LICENCE);
    static final Caller REVIEWER = reviewer(Optional.empty());
    /** A reviewer who speaks for the organisation whose request it is. */
    static final Caller PARTIAL = reviewer(Optional.of(CLIENT.organizationId()));

    private AChangeRequest() {}

    static ChangeRequest in(ChangeState wanted) {
        var change = new ChangeRequest("XJ-BG-2027-000001", aCertification(), "李雷", anotherName(), "更名", "李娜", NOW);
        if (wanted != ChangeState.DRAFT) {
            change.submit(SHOWN, RECEIVED);
        }
        switch (wanted) {
            case DRAFT, SUBMITTED -> {}
            case ACCEPTED -> change.accept(REVIEWER, "符合", RECEIVED);
            case REFUSED -> change.refuse(REVIEWER, List.of("证明不足"), RECEIVED);
            case WITHDRAWN -> change.withdraw(RECEIVED);
        }
        return change;
    }

    static ChangeWish anotherName() {
        return new ChangeWish(
                Optional.of("杭州新名电器有限公司"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Caller reviewer(Optional<UUID> organization) {
        return new Caller(UUID.randomUUID(), "陈敏", Set.of(Role.APPLICATION_REVIEWER), organization);
    }
}
