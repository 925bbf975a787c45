package cn.xingji.servers;

import java.util.Locale;

/** The five services behind the gateway, in the order of a case's life. */
public enum Service {
    APPLICATION(1),
    AUDIT(2),
    SCORING(3),
    CERTIFICATE(4),
    SURVEILLANCE(5);

    private final int portOffset;

    Service(int portOffset) {
        this.portOffset = portOffset;
    }

    /** How far its port lies from the gateway's. */
    int portOffset() {
        return portOffset;
    }

    /** Its short name: of its database, its database user, its connector. */
    public String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its module and process. */
    public String module() {
        return title() + "-service";
    }

    public String topic() {
        return title() + "-events";
    }

    /** Its environment variable at the gateway. */
    public String route() {
        return "XINGJI_GATEWAY_ROUTES_" + name();
    }
}
