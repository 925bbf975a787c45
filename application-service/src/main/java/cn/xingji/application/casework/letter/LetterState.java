package cn.xingji.application.casework.letter;

import static cn.xingji.application.casework.letter.LetterAct.BOUNCE;
import static cn.xingji.application.casework.letter.LetterAct.DELIVER;
import static cn.xingji.application.casework.letter.LetterAct.GIVE_UP;
import static cn.xingji.application.casework.letter.LetterAct.HAND_OVER;
import static cn.xingji.application.casework.letter.LetterAct.LOSE_SIGHT;
import static cn.xingji.application.casework.letter.LetterAct.RESEND;
import static cn.xingji.application.casework.letter.LetterAct.TRY_LATER;
import static cn.xingji.rules.Lifecycle.in;
import static cn.xingji.rules.Lifecycle.row;
import static cn.xingji.rules.RuleId.R4_CHAIN;
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

    public static final Lifecycle<LetterState, LetterAct> LIFECYCLE = Lifecycle.table(
            row(HAND_OVER, SYSTEM, in(WRITTEN), SENDING, R4_CHAIN),
            row(DELIVER, SYSTEM, in(SENDING), SENT, R4_CHAIN),
            row(TRY_LATER, SYSTEM, in(SENDING), WRITTEN, R4_CHAIN),
            row(GIVE_UP, SYSTEM, in(WRITTEN, SENDING), UNDELIVERABLE, R4_CHAIN),
            row(LOSE_SIGHT, SYSTEM, in(SENDING), UNCERTAIN, R4_CHAIN),
            row(BOUNCE, SYSTEM, in(SENT), BOUNCED, R4_CHAIN),
            row(RESEND, APPLICATION_REVIEWER, in(UNCERTAIN, UNDELIVERABLE, BOUNCED), WRITTEN, R4_CHAIN));
}
