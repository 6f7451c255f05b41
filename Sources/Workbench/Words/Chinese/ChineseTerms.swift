extension Words {
  /// Kinds, fields, choices and classes, in Simplified Chinese.
  static let chineseTerms: [String: String] = [
    // Kinds of records
    "customer": "客户", "customers": "客户", "product": "产品", "products": "产品", "order": "订单", "orders": "订单",
    "opportunity": "商机", "opportunities": "商机", "ticket": "工单", "tickets": "工单", "touch": "往来",
    "touches": "往来", "user": "同事", "users": "同事", "stageChange": "阶段变动", "stageChanges": "阶段变动",
    "ticketEvent": "工单事件", "ticketEvents": "工单事件", "contact": "联系人", "contacts": "联系人", "task": "任务",
    "tasks": "任务", "relation": "关系", "relations": "关系", "survey": "调查", "surveys": "调查", "view": "视图",
    "views": "视图", "field": "字段", "fields": "字段", "alias": "别名", "aliases": "别名", "alert": "预警",
    "alerts": "预警",

    // What is done with them
    "read": "读取", "add": "添加", "change": "修改", "delete": "删除", "export": "导出",

    // Fields
    "name": "名称", "kind": "种类", "owner": "负责人", "tags": "标签", "city": "城市", "country": "国家",
    "email": "电子邮件", "phone": "电话", "note": "备注", "created": "创建日期", "leadSource": "来源渠道",
    "street": "街道", "postcode": "邮编", "region": "省/州", "industry": "行业", "website": "网站",
    "ended": "已终止", "source": "数据来源", "ref": "外部编号", "own": "自定义字段", "firstName": "名",
    "lastName": "姓", "title": "职务", "roles": "角色", "birthday": "生日", "stage": "阶段", "amount": "金额",
    "opened": "开始", "closed": "结束", "reason": "原因", "stageSince": "进入阶段", "probability": "概率",
    "day": "日期", "from": "原阶段", "to": "新阶段", "date": "日期", "total": "总额", "cancelled": "已取消",
    "lines": "明细", "channel": "渠道", "type": "类型", "choices": "选项", "help": "说明", "group": "组",
    "price": "单价", "cost": "成本", "unit": "单位", "discontinued": "已停售", "other": "其他", "since": "自",
    "at": "时间", "score": "得分", "scale": "满分", "question": "问题", "comment": "评论", "subject": "主题",
    "due": "到期", "state": "状态", "repeats": "重复", "done": "完成", "priority": "优先级", "assignee": "处理人",
    "event": "事件", "author": "作者", "text": "内容", "tone": "语气", "next": "下一步", "nextOn": "下一步日期",
    "fullName": "姓名", "role": "角色", "team": "团队", "manager": "经理", "disabled": "已停用", "query": "筛选",
    "sort": "排序", "columns": "列", "rule": "规则", "period": "期间", "raised": "出现", "until": "推迟到",
    "handler": "接手人", "record": "记录", "quantity": "数量", "value": "值", "for": "给谁",

    // Choices
    "organisation": "组织", "person": "个人", "open": "待处理", "pending": "待客户", "acknowledged": "已接手",
    "snoozed": "已推迟", "dropped": "已放弃", "low": "低", "normal": "普通", "high": "高", "urgent": "紧急",
    "medium": "中", "problem": "故障", "complaint": "投诉", "request": "请求", "call": "通话", "mail": "邮件",
    "visit": "拜访", "meeting": "会议", "lead": "线索", "quote": "报价", "contract": "合同", "won": "赢单",
    "stage lost": "输单", "archived": "已归档", "parent": "母公司", "partner": "合作伙伴", "supplier": "供应商",
    "competitor": "竞争对手", "referred by": "介绍人", "customer of": "其客户", "family": "家人",
    "integer": "整数", "number": "数字", "money": "金额", "flag": "是否", "choice": "选择", "list": "列表",
    "yes": "是", "no": "否",

    // What happened to a ticket or a record
    "reply": "回复", "forward": "转发", "assign": "分配", "claim": "领取", "close": "关闭", "reopen": "重新打开",
    "escalate": "升级", "merge": "合并", "undo": "撤销", "redo": "重做", "import": "导入", "fit": "拟合",

    // Roles
    "role admin": "管理员", "role manager": "经理", "role sales": "销售", "role support": "支持",
    "role marketing": "市场", "role auditor": "审计",

    // Models and classes
    "segment": "分群", "rfm8": "RFM 八类", "rfm4": "RFM 四类", "tier4": "四级", "abc": "ABC", "pyramid": "金字塔",
    "lifecycle": "生命周期", "champions": "冠军", "loyal": "忠诚", "potential": "潜力", "new": "新客",
    "promising": "有希望", "need attention": "需关注", "about to sleep": "将沉睡", "can't lose": "不可失",
    "at risk": "有风险", "hibernating": "沉睡", "lost": "已流失", "vip": "VIP", "major": "重要", "ordinary": "普通",
    "small": "小额", "growing": "成长", "mature": "成熟", "won back": "赢回", "acquired": "已获取",
    "important value": "重要价值", "important development": "重要发展", "important keep": "重要保持",
    "important win-back": "重要挽留", "general value": "一般价值", "general development": "一般发展",
    "general keep": "一般保持", "general win-back": "一般挽留", "high value": "高价值", "to retain": "需保留",
    "low value": "低价值", "between": "中间", "important": "重要", "declining": "衰退", "dormant": "休眠", "prospect": "潜在",
    "sale days": "销售天数",
    "first sale": "首次销售", "last sale": "最近销售", "sales": "销售次数", "revenue": "收入",
    "days since": "距今天数", "usual gap": "通常间隔", "latest gap": "最近间隔", "spend of 180 days": "近 180 天消费",
    "of the 180 before": "之前 180 天", "declining from": "衰退始于", "dormant from": "休眠始于", "likely gone from": "很可能流失始于",
    "a year old on": "满一年于",
  ]
}
