package cn.xingji.surveillance.plan;

/** What happens to a surveillance window. */
public enum WindowAct {
    OPEN,
    CLOSE,
    COMPLETE
}
