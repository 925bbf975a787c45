package cn.xingji.application.intake.quota;

/** What one applicant may hold of the body's room. How much of each is versioned data. */
public enum Quota {
    /** Applications of an organisation that it has not submitted yet. */
    OPEN_DRAFTS,
    /** Files that an applicant put to a case, its changes included. */
    CASE_FILES,
    /** Bytes of all these files. */
    CASE_BYTES
}
