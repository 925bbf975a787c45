package cn.xingji.application.intake.application;

import cn.xingji.events.AuditMode;
import cn.xingji.events.Site;
import cn.xingji.events.Standard;
import java.util.List;
import java.util.Optional;

/** Builds application forms: complete, but for what a test says otherwise. */
final class AForm {
    private List<Site> sites = List.of(new Site("总部", "浙江省杭州市西湖区文三路 1 号", 60), new Site("仓储中心", "浙江省杭州市余杭区 2 号", 26));
    private List<String> held = List.of();
    private AuditMode mode = AuditMode.ON_SITE;
    private Optional<RemoteRequest> remote = Optional.empty();

    private AForm() {}

    static AForm aForm() {
        return new AForm();
    }

    AForm sites(Site... all) {
        sites = List.of(all);
        return this;
    }

    AForm holding(String... certificates) {
        held = List.of(certificates);
        return this;
    }

    AForm remote(Optional<RemoteRequest> request) {
        mode = AuditMode.REMOTE;
        remote = request;
        return this;
    }

    ApplicationForm build() {
        return new ApplicationForm(
                List.of("家用空调", "热水器"),
                List.of("安装", "维修"),
                Optional.of("01"),
                List.of(Standard.GB_T_27922_2011, Standard.CTS_FW01_2021),
                Optional.of(86),
                sites,
                held,
                Optional.of(mode),
                remote,
                true);
    }
}
