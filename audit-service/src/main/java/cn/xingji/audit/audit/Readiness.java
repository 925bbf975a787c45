package cn.xingji.audit.audit;

import cn.xingji.rules.Refused;

/** What an audit needs for its next step beside the right state: the audit asks it before it goes on. */
@FunctionalInterface
public interface Readiness {
    /** @throws Refused naming what is not so yet */
    void require(Audit audit);
}
