package cn.xingji.application.client.organization;

/**
 * Somebody else whom the body may talk to; letters go to the {@link Contact}.
 *
 * @param duty what for: finance, the sites, the certificate
 * @param email blank where there is none
 */
public record FurtherContact(String duty, String name, String phone, String email) {}
