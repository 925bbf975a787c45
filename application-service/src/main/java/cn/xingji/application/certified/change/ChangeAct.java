package cn.xingji.application.certified.change;

/** What happens to a change request. */
public enum ChangeAct {
    SAVE,
    SUBMIT,
    WITHDRAW,
    ACCEPT,
    REFUSE
}
