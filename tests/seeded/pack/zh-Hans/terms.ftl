-care-team = 您的医疗团队

-clinic = 湖畔诊所
