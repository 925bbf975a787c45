package cn.xingji.application.intake.attachment;

import cn.xingji.rules.Refused;
import cn.xingji.rules.RuleId;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** A file as a form brings it, with what it shows. */
public record SentFile(AttachmentKind kind, FileUpload file) {
    /** @throws Refused by the rule that asks for the file, naming what the form lacks */
    public static SentFile of(AttachmentKind kind, FileUpload file, RuleId rule) {
        if (kind == null || file == null) {
            throw Refused.invalidField(rule, "attachment.kind-and-file", kind == null ? "kind" : "file");
        }
        return new SentFile(kind, file);
    }
}
