package cn.xingji.events;

/** Where an audit takes place: on site, or remotely under Appendix A. */
public enum AuditMode {
    ON_SITE,
    REMOTE
}
