package cn.xingji.application.casework.letter;

import cn.xingji.files.Uploads;
import cn.xingji.work.Outcome;
import cn.xingji.work.WorkKind;
import cn.xingji.work.Worker;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Makes the paper of each letter that was written. */
@ApplicationScoped
class Printer implements Worker {
    static final WorkKind PAPER = new WorkKind("letter-paper");

    private final Letters letters;
    private final LetterPaper paper;
    private final Uploads uploads;
    private final Posting posting;

    Printer(Letters letters, LetterPaper paper, Uploads uploads, Posting posting) {
        this.letters = letters;
        this.paper = paper;
        this.uploads = uploads;
        this.posting = posting;
    }

    @Override
    public WorkKind kind() {
        return PAPER;
    }

    @Override
    public Outcome work(UUID id) {
        var letter = letters.get(id);
        if (!letter.isPrinted()) {
            var content = paper.renderInTurn(letter.sheet(), letter.writtenAt());
            var name = letter.number() + ".pdf";
            posting.post(id, uploads.keep("letters/" + letter.caseId(), name, "application/pdf", content));
        }
        return Outcome.done();
    }
}
