package cn.xingji.audit.plan;

import java.util.List;
import java.util.Optional;

/**
 * A plan as the leader writes it.
 *
 * @param remote what that of a remote audit needs beside (RA5.3)
 */
record Proposal(List<PlanItem> items, Optional<RemoteWords> remote) {

    /** The remote arrangements in the leader's words; the meeting system is not his to choose. */
    record RemoteWords(
            List<String> material, List<String> equipment, String meetingId, String meetingLink, String hints) {
        RemoteArrangements in(String meetingSystem) {
            return new RemoteArrangements(material, equipment, meetingSystem, meetingId, meetingLink, hints);
        }
    }

    RemoteArrangements arrangements(String meetingSystem) {
        return remote.map(words -> words.in(meetingSystem)).orElseGet(() -> RemoteArrangements.none(meetingSystem));
    }
}
