package cn.xingji.application.change;

/** What happens to a change request. */
public enum ChangeAct {
    SAVE,
    SUBMIT,
    WITHDRAW,
    ACCEPT,
    REFUSE
}
