package cn.xingji.surveillance.plan;

import cn.xingji.events.Client;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Whom a certificate names. */
@Embeddable
record Holder(UUID organizationId, @Column(name = "holder") String name) {
    static Holder of(Client client) {
        return new Holder(client.organizationId(), client.nameZh());
    }
}
