package cn.xingji.application.intake.application;

import cn.xingji.application.intake.attachment.Attachment;
import cn.xingji.application.intake.trade.Trade;
import cn.xingji.rules.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The form as its applicant reads it once more before handing it in, and as it is printed (record 8.2). */
public record Answers(String number, String stateLabel, List<Section> sections) {

    public record Section(String title, List<Answer> answers) {}

    /** @param value blank where nothing was answered yet */
    public record Answer(String field, String label, String value) {}

    static Answers of(Application application, Optional<Trade> trade, List<Attachment> attachments, Locale locale) {
        var words = new Words(locale);
        var form = application.form();
        var sections = new ArrayList<Section>();
        sections.add(organization(application, words));
        sections.add(scope(form, trade, words));
        sections.add(sites(form, words));
        remote(form, words).ifPresent(sections::add);
        sections.add(declaration(form, words));
        sections.add(attached(attachments, words));
        return new Answers(application.number(), words.of("state." + application.state()), List.copyOf(sections));
    }

    /** The part of the answers that asks for a remote audit; empty for an audit on site. */
    static Optional<Answers> ofRemoteRequest(Application application, Locale locale) {
        var words = new Words(locale);
        return remote(application.form(), words)
                .map(remote -> new Answers(
                        application.number(),
                        words.of("state." + application.state()),
                        List.of(
                                organization(application, words),
                                sites(application.form(), words),
                                remote,
                                declaration(application.form(), words))));
    }

    private static Optional<Section> remote(ApplicationForm form, Words words) {
        return form.remoteRequest()
                .filter(_ -> form.isRemote())
                .map(request -> words.section(
                        "remote",
                        words.answer("remoteGrounds", words.each("remote-ground.", request.orderedGrounds().stream())),
                        words.answer("remoteReason", request.reason()),
                        words.answer("remoteMeans", words.each("remote-means.", request.orderedMeans().stream()))));
    }

    private static Section organization(Application application, Words words) {
        var organization = application.organization();
        return words.section(
                "organization",
                words.answer("nameZh", organization.nameZh()),
                words.answer("nameEn", organization.nameEn()),
                words.answer("creditCode", organization.creditCode().value()),
                words.answer("legalRepresentative", organization.legalRepresentative()),
                words.answer("address", organization.address()),
                words.answer("contactName", organization.contact().name()),
                words.answer("contactPhone", organization.contact().phone()),
                words.answer("contactEmail", organization.contact().email()));
    }

    private static Section scope(ApplicationForm form, Optional<Trade> trade, Words words) {
        return words.section(
                "scope",
                words.answer("goods", String.join("、", form.goods())),
                words.answer("services", String.join("、", form.services())),
                words.answer("trade", trade.map(words::trade).orElse("")),
                words.answer("standards", words.each("standard.", form.standards().stream())),
                words.answer("people", form.people().map(String::valueOf).orElse("")),
                words.answer("heldCertificates", String.join("；", form.heldCertificates())),
                words.answer("auditMode", words.each("audit-mode.", form.auditMode().stream())));
    }

    private static Section sites(ApplicationForm form, Words words) {
        return new Section(
                words.of("answers.sites"),
                form.sites().stream()
                        .map(site -> new Answer(
                                "sites",
                                site.name(),
                                words.of("answers.site", Map.of("address", site.address(), "people", site.people()))))
                        .toList());
    }

    private static Section declaration(ApplicationForm form, Words words) {
        return words.section(
                "declaration",
                words.answer(
                        "declarationAccepted",
                        words.of(form.declarationAccepted() ? "answers.declared" : "answers.not-declared")));
    }

    private static Section attached(List<Attachment> attachments, Words words) {
        return new Section(
                words.of("answers.attachments"),
                attachments.stream()
                        .map(attachment -> new Answer(
                                "attachments",
                                words.of("attachment-kind." + attachment.kind()),
                                attachment.file().name()))
                        .toList());
    }

    /** The texts in the reader's language. */
    private record Words(Locale locale) {
        String of(String key) {
            return Texts.of(key, locale);
        }

        String of(String key, Map<String, Object> facts) {
            return Texts.of(key, locale, facts);
        }

        String trade(Trade trade) {
            return trade.code() + " " + (locale.getLanguage().equals("en") ? trade.titleEn() : trade.titleZh());
        }

        String each(String prefix, Stream<? extends Enum<?>> values) {
            return values.map(value -> of(prefix + value)).collect(Collectors.joining("；"));
        }

        Section section(String name, Answer... answers) {
            return new Section(of("answers." + name), List.of(answers));
        }

        Answer answer(String field, String value) {
            return new Answer(field, of("field." + field), value);
        }
    }
}
