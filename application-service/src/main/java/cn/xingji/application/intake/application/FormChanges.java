package cn.xingji.application.intake.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** What a recertification's form says differently from the cycle before (R5.2.1-d). */
public record FormChanges(List<Change> changes) {

    /** @param field the form's field, as the API names it */
    public record Change(String field, Object before, Object after) {}

    /** Nothing for a first certification. */
    static FormChanges since(Optional<Application> before, Application application) {
        return before.map(previous -> between(previous.form(), application.form()))
                .orElse(new FormChanges(List.of()));
    }

    private static FormChanges between(ApplicationForm before, ApplicationForm after) {
        var changes = new ArrayList<Change>();
        compare("goods", before, after, ApplicationForm::goods, changes);
        compare("services", before, after, ApplicationForm::services, changes);
        compare("trade", before, after, ApplicationForm::trade, changes);
        compare("standards", before, after, ApplicationForm::standards, changes);
        compare("people", before, after, ApplicationForm::people, changes);
        compare("sites", before, after, ApplicationForm::sites, changes);
        compare("heldCertificates", before, after, ApplicationForm::heldCertificates, changes);
        compare("auditMode", before, after, ApplicationForm::auditMode, changes);
        compare("remoteRequest", before, after, ApplicationForm::remoteRequest, changes);
        return new FormChanges(List.copyOf(changes));
    }

    private static void compare(
            String field,
            ApplicationForm before,
            ApplicationForm after,
            Function<ApplicationForm, Object> of,
            List<Change> changes) {
        if (!Objects.equals(of.apply(before), of.apply(after))) {
            changes.add(new Change(field, of.apply(before), of.apply(after)));
        }
    }
}
