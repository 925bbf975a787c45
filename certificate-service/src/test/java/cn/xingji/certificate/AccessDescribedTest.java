package cn.xingji.certificate;

import cn.xingji.testing.DescribedAccess;

class AccessDescribedTest extends DescribedAccess {}
