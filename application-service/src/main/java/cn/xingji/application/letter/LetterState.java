package cn.xingji.application.letter;

import static cn.xingji.rules.people.Role.APPLICATION_REVIEWER;
import static cn.xingji.rules.people.Role.SYSTEM;

import cn.xingji.rules.Lifecycle;

/** The states of a letter on its way by e-mail; whatever its state, it can be read in the portal. */
public enum LetterState {
    WRITTEN,
    SENDING,
    SENT,
    /** It was being sent when the service was cut off, and nobody can tell whether it went out. */
    UNCERTAIN,
    UNDELIVERABLE,
    /** It was sent, and came back. */
    BOUNCED;

    private static final String RULE = "R4-chain";

    public static final Lifecycle<LetterState, LetterAct> LIFECYCLE = Lifecycle.<LetterState, LetterAct>table()
            .on(LetterAct.HAND_OVER)
            .by(SYSTEM)
            .from(WRITTEN)
            .to(SENDING)
            .rule(RULE)
            .on(LetterAct.DELIVER)
            .by(SYSTEM)
            .from(SENDING)
            .to(SENT)
            .rule(RULE)
            .on(LetterAct.TRY_LATER)
            .by(SYSTEM)
            .from(SENDING)
            .to(WRITTEN)
            .rule(RULE)
            .on(LetterAct.GIVE_UP)
            .by(SYSTEM)
            .from(SENDING)
            .to(UNDELIVERABLE)
            .rule(RULE)
            .on(LetterAct.LOSE_SIGHT)
            .by(SYSTEM)
            .from(SENDING)
            .to(UNCERTAIN)
            .rule(RULE)
            .on(LetterAct.BOUNCE)
            .by(SYSTEM)
            .from(SENT)
            .to(BOUNCED)
            .rule(RULE)
            .on(LetterAct.RESEND)
            .by(APPLICATION_REVIEWER)
            .from(UNCERTAIN, UNDELIVERABLE, BOUNCED)
            .to(WRITTEN)
            .rule(RULE)
            .build();
}
