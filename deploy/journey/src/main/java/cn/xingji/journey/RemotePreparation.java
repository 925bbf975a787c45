package cn.xingji.journey;

import cn.xingji.events.AuditEvent.RemoteMeansConfirmed;
import cn.xingji.events.AuditEvent.RemoteNoticeSent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a remote audit needs beside the steps of every audit: notice, confirmation, equipment (Appendix A). */
public final class RemotePreparation {
    private final Cast cast;
    private final EventWatch events;
    private final Narrator narrator;
    private final OnSiteAudit audit;

    RemotePreparation(Cast cast, EventWatch events, Narrator narrator, OnSiteAudit audit) {
        this.cast = cast;
        this.events = events;
        this.narrator = narrator;
        this.audit = audit;
    }

    /** What the plan says beside its items. */
    static Map<String, Object> arrangements() {
        return Map.of(
                "material", List.of("售后服务手册", "投诉与回访记录", "维修人员资质证明"),
                "equipment", List.of("摄像头和麦克风", "可移动拍摄设备"),
                "meetingId", "123 456 789",
                "meetingLink", "https://meeting.tencent.com/dm/xingji",
                "hints", "请提前十分钟入会；会议全程录制");
    }

    public void sendNotice() {
        cast.leader()
                .act(
                        audit.path(""),
                        audit.path("/remote/notice"),
                        Map.of("arrangement", "按已同意的审查计划，以视频会议实施", "conditions", "各场所网络稳定，各部门人员在岗，文件可在线调阅"))
                .orFail();
        var sent = events.await(RemoteNoticeSent.class, told -> told.auditId().equals(audit.auditId()));
        narrator.tell(cast.leader().name(), "sends the remote notice, to be confirmed by " + sent.confirmBy(), sent);
    }

    /** The client has everything. */
    public void confirm() {
        answer("").orFail();
        var confirmed =
                events.await(RemoteMeansConfirmed.class, told -> told.auditId().equals(audit.auditId()));
        narrator.tell(cast.applicant().name(), "confirms everything that the remote audit needs", confirmed);
    }

    /** The client answers each capability of the notice, of which one may be missing. */
    public Answer answer(String missing) {
        var asked = cast.applicant()
                .get(audit.path("/remote"))
                .orFail()
                .json()
                .path("capabilities")
                .findValuesAsText("code");
        var answers = new ArrayList<Map<String, Object>>();
        asked.forEach(code -> answers.add(Map.of("code", code, "available", !code.equals(missing))));
        return cast.applicant()
                .act(audit.path(""), audit.path("/remote/confirmation"), Map.of("capabilities", answers));
    }

    public void checkEquipment() {
        cast.leader()
                .act(audit.path(""), audit.path("/remote/equipment"), Map.of("own", true, "clients", true))
                .orFail();
        narrator.tell(cast.leader().name(), "finds the equipment of both sides ready");
    }

    /** Everything between the agreed plan and fieldwork. */
    public void carryOut() {
        sendNotice();
        confirm();
        checkEquipment();
    }
}
