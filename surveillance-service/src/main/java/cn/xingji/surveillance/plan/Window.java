package cn.xingji.surveillance.plan;

import cn.xingji.events.AuditKind;
import cn.xingji.events.Coded;
import cn.xingji.events.SurveillanceWindow;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The time within which a surveillance audit must be completed (R5.6.1).
 *
 * @param provisional whether it waits for the audit before it to end, and will be counted again then
 * @param basis how its days were counted, in words
 */
@Embeddable
public record Window(
        @Enumerated(EnumType.STRING) AuditKind kind,
        LocalDate opensOn,
        LocalDate closesOn,
        boolean provisional,
        @Enumerated(EnumType.STRING) WindowState state,
        LocalDate completedOn,
        String basis) {

    static Window planned(AuditKind kind, LocalDate opensOn, LocalDate closesOn, boolean provisional, String basis) {
        return new Window(kind, opensOn, closesOn, provisional, WindowState.PLANNED, null, basis);
    }

    Window after(WindowAct act) {
        var next = WindowState.LIFECYCLE.after(state, act);
        return new Window(kind, opensOn, closesOn, provisional, next, completedOn, basis);
    }

    Window completed(LocalDate on) {
        var next = WindowState.LIFECYCLE.after(state, WindowAct.COMPLETE);
        return new Window(kind, opensOn, closesOn, false, next, on, basis);
    }

    Optional<LocalDate> completion() {
        return Optional.ofNullable(completedOn);
    }

    boolean isOpenEnded() {
        return state != WindowState.COMPLETED;
    }

    SurveillanceWindow told() {
        return new SurveillanceWindow(Coded.of(kind), opensOn, closesOn);
    }
}
