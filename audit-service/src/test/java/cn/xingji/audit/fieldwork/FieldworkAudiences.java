package cn.xingji.audit.fieldwork;

import cn.xingji.testing.Audiences;

/** Who reads what of fieldwork. */
public final class FieldworkAudiences {
    private FieldworkAudiences() {}

    public static void declared(Audiences audiences) {
        for (var kind : MeetingKind.values()) {
            audiences.with("meetings", kind.name(), kind.audience());
        }
        audiences.with("reports", "conclusion and recommendation of the team", Conclusion.AUDIENCE);
    }
}
