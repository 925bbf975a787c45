package cn.xingji.certificate.certificate;

import cn.xingji.events.ApplicationEvent.ChangeAccepted;
import cn.xingji.events.Client;
import cn.xingji.events.Scope;
import cn.xingji.rules.vocabulary.ChangeId;

/** An accepted change: the client and the scope that a certificate shows from now on (R5.2.3-review). */
record Change(ChangeId id, Client client, Scope scope) {
    static Change of(ChangeAccepted accepted) {
        return new Change(accepted.changeId(), accepted.client(), accepted.scope());
    }
}
