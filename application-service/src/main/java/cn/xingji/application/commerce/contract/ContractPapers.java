package cn.xingji.application.commerce.contract;

import cn.xingji.clock.BusinessClock;
import cn.xingji.files.FileStore;
import cn.xingji.files.LooseFile;
import cn.xingji.files.Uploads;
import cn.xingji.papers.Signatory;
import cn.xingji.rules.people.Caller;
import cn.xingji.rules.text.Texts;
import cn.xingji.web.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.UUID;

/** Makes the papers of a contract, before the acts that they are for and outside of their transactions. */
@ApplicationScoped
class ContractPapers {
    private final ContractSheets sheets;
    private final ContractPaper paper;
    private final Uploads uploads;
    private final FileStore store;
    private final BusinessClock clock;

    ContractPapers(ContractSheets sheets, ContractPaper paper, Uploads uploads, FileStore store, BusinessClock clock) {
        this.sheets = sheets;
        this.paper = paper;
        this.uploads = uploads;
        this.store = store;
        this.clock = clock;
    }

    /** The paper to send. */
    Printed printed(UUID application, IfMatch seen) {
        var sheet = sheets.toSend(application, seen);
        return new Printed(sheet, keep(application, sheet.number(), paper.render(sheet, clock.now())));
    }

    /** The sent paper with the client's signature. */
    Signed signedByClient(UUID application, IfMatch seen, String sha256, Caller signer) {
        return signed(application, sheets.toSign(application, seen, sha256, signer), Party.CLIENT);
    }

    /** The paper with the body's signature beside the client's. */
    Signed signedByBody(UUID application, IfMatch seen, String sha256) {
        return signed(application, sheets.toCountersign(application, seen, sha256), Party.BODY);
    }

    /** The paper as it stands. */
    byte[] content(Contract contract) {
        return content(contract.paperKey());
    }

    private Signed signed(UUID application, ContractSheets.Unsigned unsigned, Party party) {
        var signatory = new Signatory(unsigned.signer(), Texts.of("contract.signature." + party, Locale.CHINESE));
        var content = paper.sign(content(unsigned.key()), signatory, clock.now());
        return new Signed(unsigned.key(), keep(application, unsigned.number(), content));
    }

    private LooseFile keep(UUID application, String number, byte[] content) {
        return uploads.keep("contracts/" + application, number + ".pdf", "application/pdf", content);
    }

    private byte[] content(String key) {
        try (var content = store.open(key)) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
