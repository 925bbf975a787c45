package cn.xingji.events;

import java.util.List;

/**
 * What is certified: the after-sales service of these goods.
 *
 * @param goods the goods, in the words of the certificate (R5.5-f)
 * @param trade the trade code that competence and fees go by
 * @param people the number of people covered by the scope (R5.1-c)
 */
public record Scope(List<String> goods, String trade, int people, List<Site> sites, List<Coded<Standard>> standards) {
    public Scope {
        goods = List.copyOf(goods);
        sites = List.copyOf(sites);
        standards = List.copyOf(standards);
    }
}
