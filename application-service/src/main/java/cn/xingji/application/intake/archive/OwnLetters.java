package cn.xingji.application.intake.archive;

import static cn.xingji.rules.RuleId.R5_2_1_ARCHIVE;

import cn.xingji.application.intake.application.Application;
import cn.xingji.rules.Refused;
import cn.xingji.rules.people.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.util.UUID;

/**
 * The letters that were sealed with a case, for the applicant whom they told; everybody else says why he reads there.
 */
@ApplicationScoped
public class OwnLetters {
    private final Archive archive;
    private final CaseSeal seal;

    OwnLetters(Archive archive, CaseSeal seal) {
        this.archive = archive;
        this.seal = seal;
    }

    /** Whether the letters of this case told the caller's organisation. */
    public static boolean areOf(Application application, Caller caller) {
        return !caller.isStaff() && caller.speaksFor(application.organization().id());
    }

    public LetterOnFile letter(Application application, UUID letter, Caller caller) {
        return open(application, caller).file().letter(letter);
    }

    /** Its paper; it is opened while it is read. */
    public InputStream paper(Application application, UUID letter, Caller caller) {
        var opened = open(application, caller);
        var paper = opened.file().letter(letter).paper();
        return seal.open(paper, opened.copy(paper));
    }

    private SealedCase open(Application application, Caller caller) {
        if (!areOf(application, caller)) {
            throw Refused.forbidden(R5_2_1_ARCHIVE, "letter.sealed");
        }
        return seal.open(archive.get(application.id()));
    }
}
