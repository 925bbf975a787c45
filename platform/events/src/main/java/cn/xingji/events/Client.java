package cn.xingji.events;

import cn.xingji.rules.vocabulary.CreditCode;
import java.util.UUID;

/**
 * The organisation that is certified, as it stood when the fact happened.
 *
 * @param creditCode its unified social credit code (GB 32100-2015)
 * @param nameEn its English name; blank when it has none
 * @param address the registered address, as printed on the certificate
 */
public record Client(UUID organizationId, CreditCode creditCode, String nameZh, String nameEn, String address) {}
