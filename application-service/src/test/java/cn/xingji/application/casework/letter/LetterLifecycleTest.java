package cn.xingji.application.casework.letter;

import static cn.xingji.application.casework.letter.ALetter.ADDRESSEE;
import static cn.xingji.application.casework.letter.LetterAct.BOUNCE;
import static cn.xingji.application.casework.letter.LetterAct.DELIVER;
import static cn.xingji.application.casework.letter.LetterAct.GIVE_UP;
import static cn.xingji.application.casework.letter.LetterAct.HAND_OVER;
import static cn.xingji.application.casework.letter.LetterAct.LOSE_SIGHT;
import static cn.xingji.application.casework.letter.LetterAct.RESEND;
import static cn.xingji.application.casework.letter.LetterAct.TRY_LATER;
import static cn.xingji.application.intake.application.AnApplication.NOW;
import static cn.xingji.rules.RuleId.R4_CHAIN;

import cn.xingji.rules.Rule;
import cn.xingji.testing.LifecycleContract;
import java.util.List;

@Rule(R4_CHAIN)
class LetterLifecycleTest extends LifecycleContract<Letter, LetterState, LetterAct> {
    LetterLifecycleTest() {
        super(LetterState.LIFECYCLE, LetterState.class, LetterAct.class);
    }

    @Override
    protected Letter in(LetterState state) {
        return ALetter.in(state);
    }

    @Override
    protected LetterState state(Letter letter) {
        return letter.state();
    }

    @Override
    protected List<Asked<Letter, LetterAct>> rightly() {
        return List.of(
                asked(HAND_OVER, Letter::handOver),
                asked(DELIVER, it -> it.delivered("250 ok", NOW)),
                asked(TRY_LATER, it -> it.putOff("451 later")),
                asked(GIVE_UP, it -> it.undeliverable("550 no such user")),
                asked(LOSE_SIGHT, Letter::lostSight),
                asked(BOUNCE, it -> it.bounced("552 mailbox full")),
                asked(RESEND, it -> it.resend(ADDRESSEE)));
    }
}
