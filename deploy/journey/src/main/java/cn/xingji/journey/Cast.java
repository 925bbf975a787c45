package cn.xingji.journey;

/** The people of a certification, each with a role of his own. */
public record Cast(
        Actor applicant,
        Actor reviewer,
        Actor signatory,
        Actor competenceManager,
        Actor scheduler,
        Actor leader,
        Actor auditor,
        Actor technicalReviewer,
        Actor decisionMaker,
        Actor approver,
        Actor surveillanceOfficer,
        Actor anybody) {

    /** The demo realm's staff, and a new applicant with auditors of its own: nobody is in two audits at once. */
    public static Cast from(SignIn signIn) {
        return new Cast(
                signIn.newApplicant("李娜"),
                signIn.as("chen.min"),
                signIn.as("zhou.jian"),
                signIn.as("gao.yu"),
                signIn.as("wu.fang"),
                signIn.newAuditor("王磊"),
                signIn.newAuditor("赵婷"),
                signIn.as("xu.bo"),
                signIn.as("ma.li"),
                signIn.as("lin.guo"),
                signIn.as("hu.yan"),
                signIn.nobody());
    }
}
