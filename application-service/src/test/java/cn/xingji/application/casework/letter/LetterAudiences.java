package cn.xingji.application.casework.letter;

import cn.xingji.rules.people.Audience;
import cn.xingji.testing.Audiences;

/** Who reads which letter. */
public final class LetterAudiences {
    private LetterAudiences() {}

    public static void declared(Audiences audiences) {
        for (var kind : LetterKind.values()) {
            audiences.with("letters", kind.name(), kind.audience());
        }
        audiences.with("letters", "answer of the mail server", Audience.BODY);
    }
}
