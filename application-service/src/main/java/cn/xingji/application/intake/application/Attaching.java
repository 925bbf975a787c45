package cn.xingji.application.intake.application;

import cn.xingji.application.intake.attachment.Attachment;
import cn.xingji.application.intake.attachment.AttachmentKind;
import cn.xingji.application.intake.attachment.Attachments;
import cn.xingji.application.intake.quota.Quotas;
import cn.xingji.clock.BusinessClock;
import cn.xingji.files.FileLedger;
import cn.xingji.files.LooseFile;
import cn.xingji.rules.people.Caller;
import cn.xingji.usecase.UseCase;
import cn.xingji.web.IfMatch;
import java.util.UUID;

/** What an applicant does with the files of its application. */
@UseCase
class Attaching {
    private final Applications applications;
    private final Attachments attachments;
    private final Quotas quotas;
    private final FileLedger ledger;
    private final BusinessClock clock;

    Attaching(
            Applications applications, Attachments attachments, Quotas quotas, FileLedger ledger, BusinessClock clock) {
        this.applications = applications;
        this.attachments = attachments;
        this.quotas = quotas;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * What a file became.
     *
     * @param added false where the application had it already
     */
    record Attached(UUID id, boolean added) {}

    /**
     * Refuses what comes too late before anything of it is looked at or stored. Whether there is room for it shows once
     * it is known not to be there already.
     */
    void requireOpen(UUID application, Caller caller) {
        applications.own(application, caller).requireOpenToFiles();
    }

    /** One that is sent again, after a timeout say, is there already; its second copy is let go. */
    Attached attach(UUID application, AttachmentKind kind, LooseFile loose, Caller caller) {
        applications.ownForAct(application, IfMatch.WHATEVER_STANDS, caller).requireOpenToFiles();
        return attachments
                .same(application, kind, loose.file().sha256())
                .map(same -> kept(same, loose))
                .orElseGet(() -> new Attached(add(application, kind, loose, caller), true));
    }

    void remove(UUID application, UUID id, Caller caller) {
        applications.ownForAct(application, IfMatch.WHATEVER_STANDS, caller).requireFilesRemovable();
        var attachment = attachments.get(application, id);
        attachments.delete(attachment);
        ledger.release(attachment.file());
    }

    private Attached kept(Attachment same, LooseFile second) {
        ledger.release(second.file());
        return new Attached(same.id(), false);
    }

    private UUID add(UUID application, AttachmentKind kind, LooseFile loose, Caller caller) {
        quotas.requireRoomForFile(application, loose.file().size());
        var attachment = new Attachment(application, kind, ledger.enter(loose), caller.id(), clock.now());
        attachments.persist(attachment);
        return attachment.id();
    }
}
