package cn.xingji.rules;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The rules of the rulebook, in its order. {@code docs/rules.csv} is written from here.
 *
 * <p>The letter and figures of an id are the clause of the certification rules: {@code R5.6.1} is their clause 5.6.1.
 */
public enum RuleId {
    R4_CHAIN("R4-chain", "No step of the programme starts before the one it depends on has passed"),
    R5_1_ELIGIBLE("R5.1-eligible", "Only an enterprise of the mainland with a right credit code and address may apply"),
    R5_1_FORM("R5.1-form", "The application form is complete; it can be kept as a draft and printed"),
    R5_1_A("R5.1-a", "Attachment: business licence and the licences its trade needs"),
    R5_1_B("R5.1-b", "Attachment: certificates it already holds"),
    R5_1_C("R5.1-c", "The number of people covered by the scope"),
    R5_1_D("R5.1-d", "Attachment: current documents of the service system"),
    R5_2_1_10D("R5.2.1-10d", "The review finishes within 10 days of receiving the application"),
    R5_2_1_A1("R5.2.1-a1", "Legal status is confirmed"),
    R5_2_1_A2("R5.2.1-a2", "Five look-ups are recorded with result; date; operator and screenshot"),
    R5_2_1_A3("R5.2.1-a3", "A penalty's lifting is proved before acceptance"),
    R5_2_1_B("R5.2.1-b", "The applicant accepts the requirements; differences are resolved"),
    R5_2_1_C("R5.2.1-c", "Auditors and decision makers for the applicant's trade exist"),
    R5_2_1_D("R5.2.1-d", "Recertification: changes against the previous cycle are recorded"),
    R5_2_1_E("R5.2.1-e", "Audit time comes from the table; an adjustment needs a sufficient reason"),
    R5_2_1_F("R5.2.1-f", "Travel and observers' time are no audit time"),
    R5_2_1_G("R5.2.1-g", "A remote audit follows Appendix A"),
    R5_2_1_H("R5.2.1-h", "Every site in scope is audited: no sampling"),
    R5_2_1_5D("R5.2.1-5d", "The applicant is told of a rejection within 5 days; with reasons"),
    R5_2_1_ARCHIVE("R5.2.1-archive", "A rejected or withdrawn file is archived confidentially"),
    R5_2_2_CONTRACT("R5.2.2-contract", "The contract is complete and signed by both"),
    R5_2_3_CHANGE("R5.2.3-change", "A certified organisation asks for a change on the form"),
    R5_2_3_REVIEW("R5.2.3-review", "A change request is reviewed; a refusal goes back with reasons"),
    R5_3_1_2("R5.3.1.2", "Audit time is fixed per audit; every adjustment has a reason"),
    R5_3_1_3("R5.3.1.3", "A competent and impartial team with a qualified leader"),
    R5_3_1_4_PLAN("R5.3.1.4-plan", "A written plan that the client agrees to"),
    R5_3_1_4_CHANGE("R5.3.1.4-change", "A changed plan is told at once and agreed again"),
    R5_3_2_DOC("R5.3.2-doc", "The leader reviews the documents before the audit"),
    R5_3_2_NC("R5.3.2-nc", "Document nonconformities are told and corrected"),
    R5_3_2_GATE("R5.3.2-gate", "Only a passed document review lets an audit be scheduled"),
    R5_3_3_1("R5.3.3.1", "The audit takes place in the client's working hours"),
    R5_3_3_2("R5.3.3.2", "Meetings are recorded; fieldwork can't close without those that apply"),
    R5_3_3_3("R5.3.3.3", "Both audit methods occur; each evidence says which"),
    R5_3_3_4("R5.3.3.4", "Evidence and findings are recorded and tied to score items"),
    R5_3_3_5("R5.3.3.5", "The report is complete and backed by evidence; the leader answers for it"),
    R6_ITEMS("R6-items", "Fifty items; each scored within its maximum before the sheet completes"),
    R6_EVIDENCE("R6-evidence", "A score refers to evidence; one below the maximum says why"),
    R6_GRADES("R6-grades", "Grades from 70; 80; 90 and 95 points; not certifiable below"),
    R6_CONDITIONAL("R6-conditional", "Conditional items are scored unless a published profile lets them not apply"),
    R8_LATEST("R8-latest", "An audit keeps the scheme in force on its first day of fieldwork"),
    R5_4_REVIEW("R5.4-review", "The audit file is reviewed before a decision"),
    R5_4_INDEPENDENT("R5.4-independent", "Who decides was not on the team"),
    R5_4_APPROVE("R5.4-approve", "A decision takes effect only when a second person approved it"),
    R5_5_GRANT("R5.5-grant", "Only an approved decision issues a certificate"),
    R5_5_A("R5.5-a", "The certificate shows the body's name and mark"),
    R5_5_B("R5.5-b", "The certificate shows the holder's name and address"),
    R5_5_C("R5.5-c", "The certificate shows the standards"),
    R5_5_D("R5.5-d", "The certificate shows issue date and validity"),
    R5_5_E("R5.5-e", "The certificate shows its number and a QR code"),
    R5_5_F("R5.5-f", "The certificate shows the scope with the grade in words"),
    R5_5_3Y("R5.5-3y", "A certificate is valid for three years"),
    R5_5_RECERT("R5.5-recert", "Recertification adds three years to the previous expiry date"),
    R5_5_MAINTAIN("R5.5-maintain", "Validity rests on surveillance"),
    R5_5_MARK("R5.5-mark", "Certificate and mark are used as the mark rules say"),
    R5_6_1("R5.6.1", "Surveillance completes 9 to 12 months after the audit before it"),
    R5_6_2_A("R5.6.2-a", "Special audit after an accident; media exposure or a verified complaint"),
    R5_6_2_B("R5.6.2-b", "Special audit after a major change"),
    R5_6_2_C("R5.6.2-c", "Special audit when the standards changed"),
    R5_6_2_D("R5.6.2-d", "Special audit after repeated complaints"),
    R5_6_2_E("R5.6.2-e", "Special audit for another reason"),
    R5_6_3_A("R5.6.3-a", "Surveillance covers changes"),
    R5_6_3_B("R5.6.3-b", "Surveillance covers internal surveillance"),
    R5_6_3_C("R5.6.3-c", "Surveillance covers representative areas and activities"),
    R5_6_3_D("R5.6.3-d", "Surveillance covers complaints and corrective action"),
    R5_6_3_E("R5.6.3-e", "Surveillance covers the use of certificate and mark"),
    R5_6_4_DAYS("R5.6.4-days", "Surveillance takes a third of the initial person-days; never under one"),
    R5_6_4_FEE("R5.6.4-fee", "The fee is person-days times rate plus the annual fee"),
    R5_6_5("R5.6.5", "Surveillance is carried out as the programme says"),
    R5_6_6_PASS("R5.6.6-pass", "Passed: certificate and mark are kept"),
    R5_6_6_FAIL("R5.6.6-fail", "Failed: suspended; then restored or revoked"),
    R5_7_1("R5.7.1", "Recertification is asked for three months before expiry"),
    R5_7_2("R5.7.2", "Recertification takes two thirds of the initial person-days; never under one"),
    R5_8("R5.8", "One table of status changes; each with actor; reason; date and effect"),
    R5_8_PUBLIC("R5.8-public", "Suspensions; restorations; revocations and withdrawals are published at once"),
    R7_FEE("R7-fee", "Fees follow the versioned fee and person-day table"),
    R8_1_8_6("R8.1-8.6", "The six records are printable Chinese documents"),
    RA3_1("RA3.1", "When a remote audit is open; with reasons recorded"),
    RA3_2("RA3.2", "The five documents of remote audits exist"),
    RA4_1("RA4.1", "The client is told requirements; arrangement and conditions in time"),
    RA4_2_REQUEST("RA4.2-request", "A remote audit is requested; then noticed"),
    RA4_2_CONFIRM("RA4.2-confirm", "The client confirms every capability before the audit starts"),
    RA5_2("RA5.2", "Remote audits serve initial; surveillance and recertification audits"),
    RA5_3_A("RA5.3-a", "The remote plan says times and each department's part"),
    RA5_3_B("RA5.3-b", "The remote plan says which material to have ready"),
    RA5_3_C("RA5.3-c", "The remote plan says equipment and software"),
    RA5_3_D("RA5.3-d", "The remote plan gives other hints"),
    RA6_1_A("RA6.1-a", "Every team member passed the exam of the remote course"),
    RA6_1_B("RA6.1-b", "Equipment is ready; else the audit ends at once and is reported"),
    RA6_1_C("RA6.1-c", "Video; photo and voice replace the site as evidence"),
    RA6_2("RA6.2", "The review assesses how effective the remote audit was");

    private static final Map<String, RuleId> BY_ID =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(RuleId::id, Function.identity()));

    private final String id;
    private final String title;

    RuleId(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /** The rule of an id as data, events and people write it. */
    public static RuleId of(String id) {
        if (!BY_ID.containsKey(id)) {
            throw new IllegalArgumentException("There is no rule " + id);
        }
        return BY_ID.get(id);
    }

    /** As data, events and people write it, e.g. {@code R5.2.1-10d}. */
    public String id() {
        return id;
    }

    /** What it asks, in a line. */
    public String title() {
        return title;
    }

    @Override
    public String toString() {
        return id;
    }
}
