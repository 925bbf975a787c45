package cn.xingji.audit.report;

import java.util.List;

/**
 * What the team found, and the evidence that backs it (R5.3.3.5).
 *
 * @param evidence numbers such as {@code EV-001}
 */
public record Finding(String text, List<String> evidence) {
    public Finding {
        evidence = List.copyOf(evidence);
    }
}
