package cn.xingji.audit;

import cn.xingji.testing.DescribedAccess;

class AccessDescribedTest extends DescribedAccess {}
