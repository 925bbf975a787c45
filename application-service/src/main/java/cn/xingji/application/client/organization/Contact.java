package cn.xingji.application.client.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Whom the body talks to. */
@Embeddable
public record Contact(
        @Column(name = "contact_name") String name,
        @Column(name = "contact_phone") String phone,
        @Column(name = "contact_email") String email) {}
