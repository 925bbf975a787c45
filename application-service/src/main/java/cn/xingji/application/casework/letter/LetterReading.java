package cn.xingji.application.casework.letter;

import cn.xingji.application.intake.application.Applications;
import cn.xingji.clock.BusinessClock;
import cn.xingji.rules.people.Caller;
import cn.xingji.usecase.UseCase;
import java.util.UUID;

/** Somebody opens a letter: that its client first did so is the proof of reading. */
@UseCase
class LetterReading {
    private final Applications applications;
    private final Letters letters;
    private final BusinessClock clock;

    LetterReading(Applications applications, Letters letters, BusinessClock clock) {
        this.applications = applications;
        this.letters = letters;
        this.clock = clock;
    }

    void read(UUID application, UUID id, Caller reader) {
        var readable = applications.readable(application, reader).id();
        letters.get(readable, id).read(reader, clock.now());
    }
}
