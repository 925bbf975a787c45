package cn.xingji.surveillance;

import cn.xingji.testing.DescribedAccess;

class AccessDescribedTest extends DescribedAccess {}
