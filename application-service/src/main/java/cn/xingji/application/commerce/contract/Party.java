package cn.xingji.application.commerce.contract;

import cn.xingji.rules.people.Caller;

/** A side of the contract; each has an original (R5.2.2-contract). */
public enum Party {
    CLIENT,
    BODY;

    /** The side that this caller is on. */
    static Party of(Caller caller) {
        return caller.isStaff() ? BODY : CLIENT;
    }
}
