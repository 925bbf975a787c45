package cn.xingji.audit.auditor;

import static cn.xingji.rules.RuleId.RA6_1_A;

import cn.xingji.clock.BusinessClock;
import cn.xingji.deadline.RuleLimits;
import cn.xingji.rules.Refused;
import cn.xingji.rules.deadline.Limit;
import cn.xingji.rules.people.Caller;
import cn.xingji.usecase.UseCase;
import java.time.LocalDate;
import java.util.UUID;

/** Puts down who took the course of remote audits and passed. */
@UseCase
class CourseRecording {
    private final Auditors auditors;
    private final RemoteCourses courses;
    private final RuleLimits limits;
    private final BusinessClock clock;

    CourseRecording(Auditors auditors, RemoteCourses courses, RuleLimits limits, BusinessClock clock) {
        this.auditors = auditors;
        this.courses = courses;
        this.limits = limits;
        this.clock = clock;
    }

    void record(UUID personId, LocalDate takenOn, LocalDate passedOn, Caller recorder) {
        if (passedOn.isAfter(clock.today())) {
            throw Refused.invalidField(RA6_1_A, "remote-course.not-yet", "passedOn");
        }
        var person = auditors.existing(personId);
        var until = limits.due(Limit.REMOTE_COURSE_VALIDITY, passedOn).on();
        courses.persist(new RemoteCourse(person.id(), takenOn, passedOn, until, recorder, clock.now()));
    }
}
