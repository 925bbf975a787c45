package cn.xingji.application.casework.letter;

/** What happens to a letter. */
public enum LetterAct {
    HAND_OVER,
    DELIVER,
    TRY_LATER,
    GIVE_UP,
    LOSE_SIGHT,
    BOUNCE,
    RESEND
}
