import CalfReport
