package cn.xingji.application.intake.application;

import cn.xingji.rules.vocabulary.PersonDays;
import java.util.List;

/** What the review of an application came to. */
public interface Readiness {
    /** Everything that the review still lacks, at once; empty when it is done. */
    List<Missing> missing(Application application);

    /** The audit time that it came to, in days. */
    PersonDays personDays(Application application);
}
